package plumbline.arns_match_target

import data.plumbline.lib.arn
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Recipe, infrastructure and distribution are of the pipeline's own place
# description: >-
#   Image Builder resources belong to one region of one account. An ARN of another place comes from a copied spec:
#   the service refuses it, or builds something that nobody here looks after. Resources that AWS owns are fine, and
#   so are recipes that the accounts in params.shared_recipe_accounts share.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html
#     description: ImagePipeline in the API reference
# custom:
#   id: arns.same-target
#   group: provenance
#   severity: high
#   remediation: >-
#     Name resources of the pipeline's own partition, region and account; in specs ${partition}, ${region} and
#     ${account} do that.
#   stages: [check, gate]
#   params:
#     shared_recipe_accounts: >-
#       accounts, as text, whose shared recipes may be used
#   example:
#     passes:
#       pipeline:
#         imageRecipeArn: "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/1.x.x"
#     fails:
#       pipeline:
#         imageRecipeArn: "arn:aws:imagebuilder:us-east-1:210987654321:image-recipe/golden/1.x.x"
deny contains {"msg": message, "path": member, "key": member} if {
	some member in members
	found := pipeline.field([member])
	found != null
	not is_image_builder(found)
	message := sprintf("%s is %s, wanted the ARN of an Image Builder resource", [member, pipeline.shown(found)])
}

deny contains {"msg": message, "path": member, "key": member} if {
	some member in members
	parsed := arn.parse(pipeline.field([member]))
	some part in ["partition", "region", "account"]
	wanted := pipeline.target(part)
	parsed[part] != wanted
	not allowed(member, part, parsed[part])
	message := sprintf("%s is of %s %s, the pipeline of %s", [member, part, shown(parsed[part]), wanted])
}

recipes := ["imageRecipeArn", "containerRecipeArn"]

members := array.concat(recipes, ["infrastructureConfigurationArn", "distributionConfigurationArn"])

is_image_builder(value) if arn.parse(value).service == "imagebuilder"

allowed(_, "account", "aws")

allowed(member, "account", account) if {
	member in recipes
	account in data.params.shared_recipe_accounts
}

# An empty part of an ARN is shown in a way that can be seen.
shown(part) := object.get({"": "(none)"}, part, part)
