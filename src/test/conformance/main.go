// Compiles test cases to wasm for the Java tests.
//
//	go run . -to DIR
//
// compiles OPA's own, which come with its Go module (v1/test/cases/testdata and v1/test/wasm/assets), for ConformanceRuns.
// DIR gets one module a case, and cases.jsonl with what each is evaluated over and what OPA expects of it.
//
//	go run . -compact expressions.txt -to ../resources/dev/plumbline/policy/conformance
//
// makes the set that is kept with the tests, of expressions of our own, for CompactConformanceTest.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/test/cases"
)

// Case is one line of cases.jsonl.
type Case struct {
	Category    string            `json:"category"` // v1/strings
	Note        string            `json:"note"`     // unique within its category
	Wasm        string            `json:"wasm"`     // file name
	Data        any               `json:"data,omitempty"`
	Input       *any              `json:"input,omitempty"`
	InputTerm   string            `json:"inputTerm,omitempty"` // Rego, where the input is more than JSON
	WantDefined *bool             `json:"wantDefined,omitempty"`
	WantResult  *[]map[string]any `json:"wantResult,omitempty"`
	WantError   bool              `json:"wantError,omitempty"`
	ErrorCode   string            `json:"errorCode,omitempty"`
	ErrorText   string            `json:"errorText,omitempty"`
	StrictError bool              `json:"strictError,omitempty"` // an error of a builtin, undefined in wasm
	Sorted      bool              `json:"sorted,omitempty"`      // arrays count as sets
}

// source is a test case and the rules by which it is read.
type source struct {
	category string
	version  ast.RegoVersion
	test     cases.TestCase
}

func main() {
	log.SetFlags(0)
	to := flag.String("to", "", "the folder to write, which is made")
	file := flag.String("compact", "", "answer and compile the expressions of this file instead of OPA's cases")
	flag.Parse()
	if *to == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(64)
	}
	var err error
	if *file != "" {
		err = compact(*file, *to)
	} else {
		err = generate(*to)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func generate(to string) error {
	opa, err := moduleFolder()
	if err != nil {
		return err
	}
	sources, err := load(opa)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	compiled, refused := compileAll(sources, to)
	if err := writeCases(filepath.Join(to, "cases.jsonl"), compiled); err != nil {
		return err
	}
	fmt.Printf("%d of OPA's %d cases compile to wasm\n", len(compiled), len(sources))
	for _, reason := range slices.Sorted(maps.Keys(refused)) {
		fmt.Printf("%6d do not: %s\n", refused[reason], reason)
	}
	return nil
}

// moduleFolder is where Go keeps the sources of the OPA that this program is built with.
func moduleFolder() (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/open-policy-agent/opa").Output()
	if err != nil {
		return "", fmt.Errorf("cannot find OPA's module: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

func load(opa string) ([]source, error) {
	var sources []source
	for folder, version := range map[string]ast.RegoVersion{
		"v1/test/cases/testdata/v0": ast.RegoV0,
		"v1/test/cases/testdata/v1": ast.RegoV1,
		"v1/test/wasm/assets":       ast.RegoV1,
	} {
		set, err := loadFolder(filepath.Join(opa, folder))
		if err != nil {
			return nil, err
		}
		for _, test := range set {
			sources = append(sources, source{category(opa, test.Filename), version, test})
		}
	}
	slices.SortStableFunc(sources, func(a, b source) int {
		return strings.Compare(a.category+" "+a.test.Filename, b.category+" "+b.test.Filename)
	})
	unique(sources)
	return sources, nil
}

// loadFolder reads the YAML files only: one of the folders has a script too.
func loadFolder(folder string) ([]cases.TestCase, error) {
	var all []cases.TestCase
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".yaml" {
			return err
		}
		set, err := cases.Load(path)
		all = append(all, set.Cases...)
		return err
	})
	return all, err
}

// category is v0/strings, v1/strings or wasm/017_strings.
func category(opa, file string) string {
	path, err := filepath.Rel(filepath.Join(opa, "v1/test"), file)
	if err != nil {
		panic(err)
	}
	path = filepath.ToSlash(path)
	if rest, ok := strings.CutPrefix(path, "wasm/assets/"); ok {
		return "wasm/" + strings.TrimSuffix(rest, ".yaml")
	}
	return strings.TrimPrefix(filepath.Dir(path), "cases/testdata/")
}

// unique numbers notes that stand twice in a category.
func unique(sources []source) {
	seen := map[string]int{}
	for i := range sources {
		s := &sources[i]
		key := s.category + ": " + s.test.Note
		seen[key]++
		if n := seen[key]; n > 1 {
			s.test.Note = fmt.Sprintf("%s (%d)", s.test.Note, n)
		}
	}
}

// compileAll gives the cases that compile, and how many do not for which reason.
func compileAll(sources []source, to string) ([]Case, map[string]int) {
	results := make([]*Case, len(sources))
	reasons := make([]string, len(sources))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				results[i], reasons[i] = compileCase(sources[i], filepath.Join(to, fmt.Sprintf("%04d.wasm", i)))
			}
		})
	}
	for i := range sources {
		next <- i
	}
	close(next)
	workers.Wait()
	var compiled []Case
	refused := map[string]int{}
	for i, result := range results {
		if result != nil {
			compiled = append(compiled, *result)
		} else {
			refused[reasons[i]]++
		}
	}
	return compiled, refused
}

func compileCase(s source, file string) (*Case, string) {
	tc := s.test
	options := []func(*rego.Rego){
		rego.Query(tc.Query),
		rego.SetRegoVersion(s.version),
		rego.Capabilities(ast.CapabilitiesForThisVersion(ast.CapabilitiesExperimentalKeywords(tc.ExperimentalKeywords))),
	}
	for i, module := range tc.Modules {
		// Some cases want this name in an error.
		options = append(options, rego.Module(fmt.Sprintf("module%d.rego", i), module))
	}
	result, err := rego.New(options...).Compile(context.Background())
	if err != nil {
		return nil, firstLine(err)
	}
	if err := os.WriteFile(file, result.Bytes, 0o644); err != nil {
		log.Fatal(err)
	}
	return described(s, filepath.Base(file)), ""
}

func firstLine(err error) string {
	line := strings.TrimSpace(strings.SplitN(err.Error(), "\n", 2)[0])
	if at := strings.Index(line, "_error: "); at >= 0 {
		return line[strings.LastIndex(line[:at], " ")+1:]
	}
	return line
}

func described(s source, wasm string) *Case {
	tc := s.test
	c := Case{
		Category:    s.category,
		Note:        tc.Note,
		Wasm:        wasm,
		Input:       tc.Input,
		WantDefined: tc.WantDefined,
		WantResult:  tc.WantResult,
		WantError:   tc.WantError != nil || tc.WantErrorCode != nil,
		StrictError: tc.StrictError,
		Sorted:      tc.SortBindings,
	}
	if tc.Data != nil {
		c.Data = *tc.Data
	}
	if tc.InputTerm != nil {
		c.Input = nil
		c.InputTerm = ast.MustParseTerm(*tc.InputTerm).String()
	}
	if tc.WantErrorCode != nil {
		c.ErrorCode = *tc.WantErrorCode
	}
	if tc.WantError != nil {
		c.ErrorText = *tc.WantError
	}
	return &c
}

func writeCases(path string, all []Case) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	encoder := json.NewEncoder(file)
	encoder.SetEscapeHTML(false)
	for _, c := range all {
		if err := encoder.Encode(c); err != nil {
			return fmt.Errorf("%s: %s: %w", c.Category, c.Note, err)
		}
	}
	return file.Close()
}
