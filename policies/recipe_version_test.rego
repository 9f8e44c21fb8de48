package plumbline.recipe_version_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.recipe_version

messages(version, policy) := {result.msg | some result in results} if {
	recipe := sprintf("arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/%s", [version])
	document := fixture.set("/pipeline/imageRecipeArn", recipe)
	results := recipe_version.deny with input as document with data.params as {"recipe_versions": policy}
}

test_any_version_passes_by_default if {
	every version in ["1.2.3", "1.2.x", "1.x.x", "x.x.x", "0.0.0", "10.200.3000"] {
		count(messages(version, "any")) == 0
	}
}

test_major if {
	every version in ["1.2.3", "1.2.x", "1.x.x"] {
		count(messages(version, "major")) == 0
	}
	messages("x.x.x", "major") == {"the recipe's version is \"x.x.x\", wanted a major version that is a number"}
}

test_pinned if {
	count(messages("1.2.3", "pinned")) == 0
	messages("1.2.x", "pinned") == {"the recipe's version is \"1.2.x\", wanted one without wildcards"}
	count(messages("x.x.x", "pinned")) == 1
}

test_what_is_no_version_is_denied if {
	messages("1.x.3", "any") == {"the recipe's version is \"1.x.3\", wanted three parts with wildcards at the end only"}
	every version in ["x.1.x", "x.x.1", "1.2", "1.2.3.4", "latest", "1..3", "v1.2.3", "1.2.３", "X.x.x", ""] {
		count(messages(version, "any")) == 1
	}
}

test_container_recipes_count if {
	document := json.patch(fixture.unset("/pipeline/imageRecipeArn"), [{
		"op": "add",
		"path": "/pipeline/containerRecipeArn",
		"value": "arn:aws:imagebuilder:eu-central-1:123456789012:container-recipe/golden/x.x.x",
	}])
	{"containerRecipeArn"} == {result.path | some result in recipe_version.deny} with input as document
		with data.params as {"recipe_versions": "pinned"}
}

test_what_is_no_recipe_is_for_another_rule if {
	every recipe in [null, 5, "golden", [], "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden"] {
		count(recipe_version.deny) == 0 with input as fixture.set("/pipeline/imageRecipeArn", recipe)
			with data.params as {"recipe_versions": "pinned"}
	}
	count(recipe_version.deny) == 0 with input as {} with data.params as fixture.params
}

test_bad_parameters_are_said if {
	every policy in [null, "none", "Any", 5, true, []] {
		messages("1.2.3", policy) == {"params.recipe_versions is not any, major or pinned, so nothing can be held against it"}
	}
	count(recipe_version.deny) == 1 with input as fixture.good with data.params as {}
}
