package plumbline.recipe_version

import data.plumbline.lib.arn
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The recipe's version is one that was agreed on
# description: >-
#   A wildcard in the recipe's version takes up whatever is published next; right of a wildcard there are wildcards
#   only. Some want that for patches and not for a new major version, some want every change of a recipe reviewed:
#   params.recipe_versions is any (the default), major (the major version is a number) or pinned (no wildcard).
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/ibhow-semantic-versioning.html
#     description: Semantic versioning in Image Builder
# custom:
#   id: recipe.version
#   group: provenance
#   severity: medium
#   controls:
#     - NIST-800-53-CM-2
#   remediation: >-
#     Name a version of three parts, such as 1.2.3 or 1.x.x, with no more wildcards than params.recipe_versions allows.
#   stages: [check, gate]
#   params:
#     recipe_versions: >-
#       any, major (no wildcard for the major version) or pinned (no wildcard at all)
#   example:
#     passes:
#       pipeline:
#         imageRecipeArn: "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/1.2.x"
#     fails:
#       pipeline:
#         imageRecipeArn: "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/1.x.3"
deny contains {"msg": message, "path": member} if {
	some member, version in versions
	not well_formed(version)
	message := sprintf("the recipe's version is %s, wanted three parts with wildcards at the end only", [pipeline.shown(version)])
}

deny contains {"msg": message, "path": member} if {
	some member, version in versions
	well_formed(version)
	some place in places[policy]
	split(version, ".")[place] == "x"
	message := sprintf("the recipe's version is %s, wanted %s", [pipeline.shown(version), wanted[policy]])
}

deny contains {"msg": message, "path": path, "key": "params.recipe_versions"} if {
	not policy
	path := "imageRecipeArn"
	message := "params.recipe_versions is not any, major or pinned, so nothing can be held against it"
}

# What is no ARN of a recipe is for arns.same-target.
versions[member] := version if {
	some member in ["imageRecipeArn", "containerRecipeArn"]
	[_, _, version] := split(arn.parse(input.pipeline[member]).resource, "/")
}

policy := data.params.recipe_versions if data.params.recipe_versions in {"any", "major", "pinned"}

# Where a policy allows no wildcard.
places := {"any": [], "major": [0], "pinned": [0, 1, 2]}

wanted := {"major": "a major version that is a number", "pinned": "one without wildcards"}

well_formed(version) if {
	parts := split(version, ".")
	count(parts) == 3
	every part in parts { known_part(part) }
	not late_number(parts)
}

known_part("x")

known_part(part) if {
	part != ""
	trim(part, "0123456789") == ""
}

late_number(parts) if {
	some place in [0, 1]
	parts[place] == "x"
	parts[place + 1] != "x"
}
