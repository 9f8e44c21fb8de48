# plumbline: is a function; conftest silently ignores this form
# conftest: aborts
package refused.functions

deny(pipeline) := sprintf("%s is disabled", [pipeline.name]) if pipeline.status == "DISABLED"
