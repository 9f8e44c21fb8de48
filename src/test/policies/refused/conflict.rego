# plumbline: conflict
# conftest: aborts
package refused.conflict

reason := "disabled" if input.pipeline.status == "DISABLED"

reason := "failing" if input.pipeline.consecutiveFailures > 0

deny contains reason
