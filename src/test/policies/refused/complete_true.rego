# plumbline: is a complete rule of a single value; conftest silently ignores this form
# conftest: ignores
package refused.complete_true

violation := true if input.pipeline.status == "DISABLED"

default deny := false

deny if not input.pipeline.imageScanningConfiguration.imageScanningEnabled
