package plumbline.arns_match_target_test

import data.plumbline.arns_match_target
import data.plumbline.lib.fixture_test as fixture

members := {
	"imageRecipeArn": "image-recipe/golden/1.0.0",
	"containerRecipeArn": "container-recipe/golden/1.0.0",
	"infrastructureConfigurationArn": "infrastructure-configuration/small",
	"distributionConfigurationArn": "distribution-configuration/all",
}

results(member, value, shared) := found if {
	document := fixture.set(sprintf("/pipeline/%s", [member]), value)
	found := arns_match_target.deny with input as document with data.params as {"shared_recipe_accounts": shared}
}

test_the_same_place_passes if {
	every member, resource in members {
		count(results(member, sprintf("arn:aws:imagebuilder:eu-central-1:123456789012:%s", [resource]), [])) == 0
	}
}

test_resources_of_aws_pass if {
	every member, resource in members {
		count(results(member, sprintf("arn:aws:imagebuilder:eu-central-1:aws:%s", [resource]), [])) == 0
	}
}

test_absent_ones_pass if {
	every member in object.keys(members) {
		count(results(member, null, [])) == 0
	}
}

test_another_place_is_denied_under_the_member if {
	every member, resource in members {
		every place in [
			"aws-cn:imagebuilder:eu-central-1:123456789012",
			"aws:imagebuilder:eu-west-1:123456789012",
			"aws:imagebuilder:eu-west-1:aws",
			"aws:imagebuilder:eu-central-1:999999999999",
			"aws:imagebuilder::123456789012",
			"aws:imagebuilder:eu-central-1:",
		] {
			some result in results(member, sprintf("arn:%s:%s", [place, resource]), [])
			result.key == member
			result.path == member
		}
	}
}

test_each_part_has_its_message if {
	results("imageRecipeArn", "arn:aws-cn:imagebuilder:eu-west-1:999999999999:image-recipe/golden/1.0.0", []) == {
		{
			"msg": "imageRecipeArn is of partition aws-cn, the pipeline of aws",
			"path": "imageRecipeArn",
			"key": "imageRecipeArn",
		},
		{
			"msg": "imageRecipeArn is of region eu-west-1, the pipeline of eu-central-1",
			"path": "imageRecipeArn",
			"key": "imageRecipeArn",
		},
		{
			"msg": "imageRecipeArn is of account 999999999999, the pipeline of 123456789012",
			"path": "imageRecipeArn",
			"key": "imageRecipeArn",
		},
	}
}

test_shared_recipes_pass_where_allowed if {
	arn := "arn:aws:imagebuilder:eu-central-1:999999999999:image-recipe/golden/1.0.0"
	count(results("imageRecipeArn", arn, ["999999999999"])) == 0
	count(results("imageRecipeArn", arn, ["888888888888"])) == 1
	count(results("infrastructureConfigurationArn", arn, ["999999999999"])) == 1
}

test_what_is_no_arn_is_denied if {
	every value in ["", "golden", 5, true, [], "arn:aws:imagebuilder:eu-central-1:123456789012:"] {
		count(results("imageRecipeArn", value, [])) == 1
	}
	count(results("imageRecipeArn", "arn:aws:s3:eu-central-1:123456789012:bucket", [])) == 1
}

test_an_unknown_target_is_denied if {
	count(arns_match_target.deny) == 9 with input as fixture.unset("/target") with data.params as fixture.params
}
