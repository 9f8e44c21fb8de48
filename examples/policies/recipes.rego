package main

# METADATA
# title: Built from an approved recipe
# description: recipes/data.json lists the recipes that the image team answers for.
# custom:
#   id: example.approved-recipe
#   severity: high
#   remediation: Use one of the approved recipes, or ask the image team to take this one on.
deny_recipe contains {"msg": msg, "path": "imageRecipeArn"} if {
	family := split(input.pipeline.imageRecipeArn, "/")[1]
	not family in data.recipes.families
	msg := sprintf("the recipe %s is not approved, wanted one of %s", [family, concat(", ", data.recipes.families)])
}
