package plumbline.distribution_chosen_test

import data.plumbline.distribution_chosen
import data.plumbline.lib.fixture_test as fixture

path := "/pipeline/distributionConfigurationArn"

test_chosen_passes if {
	count(distribution_chosen.warn) == 0 with input as fixture.good
	count(distribution_chosen.warn) == 0 with input as fixture.set(path, "größe")
}

test_absent_is_said if {
	distribution_chosen.warn == {{
		"msg": "distributionConfigurationArn is not set, wanted a distribution configuration",
		"path": "distributionConfigurationArn",
	}} with input as fixture.unset(path)
	count(distribution_chosen.warn) == 1 with input as {}
}

test_other_types_are_said if {
	every value in [null, "", " ", 5, true, [], {}] {
		count(distribution_chosen.warn) == 1 with input as fixture.set(path, value)
	}
}
