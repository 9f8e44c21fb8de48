# plumbline: cannot be an entrypoint of OPA: rename its package
# conftest: finds
package refused["a b/c"]

deny contains "disabled" if input.pipeline.status == "DISABLED"
