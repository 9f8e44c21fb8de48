package plumbline.start_condition_not_starved

import data.plumbline.lib.arn
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The start condition can come true
# description: >-
#   With EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE, the API's default, a scheduled run builds only when the
#   base image or a component has a newer version that the recipe's wildcards match. Where a recipe pins them all, the
#   pipeline never builds again. What a recipe holds cannot be seen from the pipeline; that its own version is pinned
#   is no more than a sign, so this is a warning.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_Schedule.html
#     description: Schedule in the API reference
# custom:
#   id: schedule.start-condition
#   group: schedule
#   severity: low
#   controls:
#     - NIST-800-53-SI-2
#   remediation: >-
#     Set schedule.pipelineExecutionStartCondition to EXPRESSION_MATCH_ONLY, or make sure that the versions of the
#     recipe's base image or components hold wildcards such as 1.x.x.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         imageRecipeArn: "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/1.2.3"
#         schedule: {pipelineExecutionStartCondition: EXPRESSION_MATCH_ONLY}
#     fails:
#       pipeline:
#         imageRecipeArn: "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/1.2.3"
warn contains {"msg": message, "path": path} if {
	input.schedule.present == true
	condition == "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE"
	not recipe_floats
	message := "the pipeline may never build: its start condition waits for dependency updates, and its recipe's version is pinned"
}

warn contains {"msg": message, "path": path} if {
	input.schedule.present == true
	not condition in {"EXPRESSION_MATCH_ONLY", "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE"}
	message := sprintf("the start condition is %s, which no known schedule has", [pipeline.shown(condition)])
}

path := "schedule.pipelineExecutionStartCondition"

# Absent and null are the API's default.
condition := found if {
	found := pipeline.field(["schedule", "pipelineExecutionStartCondition"])
	found != null
} else := "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE"

recipe_floats if {
	some member in ["imageRecipeArn", "containerRecipeArn"]
	[_, _, version] := split(arn.parse(input.pipeline[member]).resource, "/")
	"x" in split(version, ".")
}
