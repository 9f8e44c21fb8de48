# plumbline: is a complete rule of a single value; conftest silently ignores this form
# conftest: ignores
package refused.complete_text

deny := "the pipeline is disabled" if input.pipeline.status == "DISABLED"
