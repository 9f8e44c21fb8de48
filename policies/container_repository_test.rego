package plumbline.container_repository_test

import data.plumbline.container_repository
import data.plumbline.lib.fixture_test as fixture

results(ecr) := found if {
	found := container_repository.deny with input as container(ecr, true)
}

container(ecr, enabled) := json.patch(fixture.good, [
	{"op": "add", "path": "/pipeline/containerRecipeArn", "value": "arn:aws:imagebuilder:eu-central-1:123456789012:container-recipe/g/1.x.x"},
	{"op": "add", "path": "/pipeline/imageScanningConfiguration", "value": {"imageScanningEnabled": enabled, "ecrConfiguration": ecr}},
])

test_a_repository_passes if count(results({"repositoryName": "platform/golden"})) == 0

test_none_is_denied if {
	results({}) == {{
		"msg": "the container is scanned in a repository that nobody chose: repositoryName is not set",
		"path": "imageScanningConfiguration.ecrConfiguration.repositoryName",
	}}
}

test_other_types_are_denied if {
	every value in [null, "", " ", 5, true, ["a"], {}] {
		count(results({"repositoryName": value})) == 1
		count(results(value)) == 1
	}
}

test_images_need_none if {
	count(container_repository.deny) == 0 with input as fixture.good
	count(container_repository.deny) == 0 with input as {}
}

test_without_scanning_it_is_for_another_rule if {
	count(container_repository.deny) == 0 with input as container({}, false)
	count(container_repository.deny) == 0 with input as container({}, null)
	count(container_repository.deny) == 1 with input as container({}, "yes")
}
