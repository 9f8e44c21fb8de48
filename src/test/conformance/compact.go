package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/bundle"
	"github.com/open-policy-agent/opa/v1/compile"
	"github.com/open-policy-agent/opa/v1/rego"
)

// Expression is one line of compact.jsonl: an expression, its entrypoint in compact.wasm.gz, and OPA's answer in Rego,
// or none where it is undefined.
type Expression struct {
	Text       string  `json:"text"`
	Entrypoint string  `json:"entrypoint"`
	Answer     *string `json:"answer,omitempty"`
}

// compact answers the expressions of a file, one a line, and compiles them into one module. They are our own: lines of
// v0, since v1 has no deprecated functions, over the input of the first line.
func compact(file, to string) error {
	input, texts, err := expressions(file)
	if err != nil {
		return err
	}
	var source strings.Builder
	source.WriteString("package p\n\nimport future.keywords\n\n")
	all := make([]Expression, len(texts))
	for i, text := range texts {
		all[i] = Expression{Text: text, Entrypoint: fmt.Sprintf("p/r%d", i)}
		fmt.Fprintf(&source, "r%d := %s\n", i, text)
	}
	module, err := ast.ParseModuleWithOpts("p.rego", source.String(), ast.ParserOptions{RegoVersion: ast.RegoV0})
	if err != nil {
		return err
	}
	for i := range all {
		if all[i].Answer, err = answer(module, all[i], input); err != nil {
			return err
		}
	}
	wasm, err := entrypoints(source.String(), module, all)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	return write(to, input, all, wasm)
}

func expressions(file string) (any, []string, error) {
	bs, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, err
	}
	var input any
	var texts []string
	lines := bufio.NewScanner(bytes.NewReader(bs))
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if rest, ok := strings.CutPrefix(line, "input "); ok {
			decoder := json.NewDecoder(strings.NewReader(rest))
			decoder.UseNumber()
			if err := decoder.Decode(&input); err != nil {
				return nil, nil, fmt.Errorf("the input: %w", err)
			}
		} else if line != "" && !strings.HasPrefix(line, "#") {
			texts = append(texts, line)
		}
	}
	return input, texts, lines.Err()
}

// answer is nil where the expression is undefined.
func answer(module *ast.Module, one Expression, input any) (*string, error) {
	results, err := rego.New(
		rego.SetRegoVersion(ast.RegoV0),
		rego.Query("data."+strings.ReplaceAll(one.Entrypoint, "/", ".")),
		rego.ParsedModule(module),
		rego.Input(input),
		rego.EnablePrintStatements(true),
		rego.GenerateJSON(func(t *ast.Term, _ *rego.EvalContext) (any, error) { return t.String(), nil }),
	).Eval(context.Background())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", one.Text, err)
	}
	if len(results) == 0 {
		return nil, nil
	}
	text := results[0].Expressions[0].Value.(string)
	return &text, nil
}

func entrypoints(source string, module *ast.Module, all []Expression) ([]byte, error) {
	names := make([]string, len(all))
	for i, one := range all {
		names[i] = one.Entrypoint
	}
	input := bundle.Bundle{
		Manifest: bundle.Manifest{Roots: &[]string{""}},
		Data:     map[string]any{},
		Modules:  []bundle.ModuleFile{{URL: "/p.rego", Path: "/p.rego", Raw: []byte(source), Parsed: module}},
	}
	compiler := compile.New().
		WithTarget(compile.TargetWasm).
		WithRegoVersion(ast.RegoV0).
		WithEntrypoints(names...).
		WithEnablePrintStatements(true).
		WithBundle(&input)
	if err := compiler.Build(context.Background()); err != nil {
		return nil, err
	}
	return compiler.Bundle().WasmModules[0].Raw, nil
}

func write(to string, input any, all []Expression, wasm []byte) error {
	var packed bytes.Buffer
	zip, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := zip.Write(wasm); err != nil {
		return err
	}
	if err := zip.Close(); err != nil {
		return err
	}
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(map[string]any{"input": input}); err != nil {
		return err
	}
	for _, one := range all {
		if err := encoder.Encode(one); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(to, "compact.wasm.gz"), packed.Bytes(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, "compact.jsonl"), lines.Bytes(), 0o644)
}
