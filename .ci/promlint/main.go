// Checks a file of metrics as `promtool check metrics` does: it parses, and the linter has nothing to say.
package main

import (
	"fmt"
	"os"

	"github.com/prometheus/client_golang/prometheus/testutil/promlint"
)

func main() {
	failed := false
	for _, path := range os.Args[1:] {
		file, err := os.Open(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		problems, err := promlint.New(file).Lint()
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", path, err)
			os.Exit(1)
		}
		for _, problem := range problems {
			fmt.Fprintf(os.Stderr, "%s: %s: %s\n", path, problem.Metric, problem.Text)
			failed = true
		}
		fmt.Printf("%s: %d things that promtool would say\n", path, len(problems))
	}
	if failed {
		os.Exit(1)
	}
}
