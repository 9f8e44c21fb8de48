package plumbline.infrastructure_chosen_test

import data.plumbline.infrastructure_chosen
import data.plumbline.lib.fixture_test as fixture

path := "/pipeline/infrastructureConfigurationArn"

test_chosen_passes if {
	count(infrastructure_chosen.deny) == 0 with input as fixture.good
	count(infrastructure_chosen.deny) == 0 with input as fixture.set(path, "größe")
}

test_absent_is_said if {
	infrastructure_chosen.deny == {{
		"msg": "infrastructureConfigurationArn is not set, wanted an infrastructure configuration",
		"path": "infrastructureConfigurationArn",
	}} with input as fixture.unset(path)
	count(infrastructure_chosen.deny) == 1 with input as {}
}

test_other_types_are_said if {
	every value in [null, "", " ", 5, true, [], {}] {
		count(infrastructure_chosen.deny) == 1 with input as fixture.set(path, value)
	}
}
