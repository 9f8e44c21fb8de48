package main_test

import data.main

golden := {"pipeline": {"imageRecipeArn": "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden-al2023/x.x.x"}}

other := {"pipeline": {"imageRecipeArn": "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/mine/1.0.0"}}

families := ["golden-al2023"]

test_an_approved_recipe if {
	count(main.deny_recipe) == 0 with input as golden with data.recipes.families as families
}

test_another_recipe if {
	some result in main.deny_recipe with input as other with data.recipes.families as families
	result.msg == "the recipe mine is not approved, wanted one of golden-al2023"
}

test_a_laboratory_is_excepted if {
	["recipe"] in main.exception with input as {"labels": {"stage": "lab"}}
}

test_windows_every_month if {
	count(main.warn_patching) == 1 with input as {"pipeline": {"platform": "Windows"}, "schedule": {"longestGapDays": 31}}
}

test_windows_without_a_schedule if {
	count(main.warn_patching) == 1 with input as {"pipeline": {"platform": "Windows"}, "schedule": {"longestGapDays": null}}
}

test_windows_every_week if {
	count(main.warn_patching) == 0 with input as {"pipeline": {"platform": "Windows"}, "schedule": {"longestGapDays": 7}}
}
