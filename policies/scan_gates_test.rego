package plumbline.scan_gates_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.scan_gates

results(configuration) := found if {
	found := scan_gates.deny with input as fixture.set("/pipeline/imageScanningConfiguration", configuration)
}

on_demand(condition) := {
	"imageScanningEnabled": true,
	"imageScanningTypes": ["ON_DEMAND_AMI_CVE"],
	"scanResultCondition": condition,
}

test_a_condition_passes if count(results(on_demand({"maximumSeverityLabel": "LOW"}))) == 0

test_no_condition_is_denied if {
	results({"imageScanningEnabled": true, "imageScanningTypes": ["ON_DEMAND_AMI_CVE"]}) == {{
		"msg": "the scan of the AMI gates nothing: maximumSeverityLabel is not set, wanted a severity",
		"path": "imageScanningConfiguration.scanResultCondition",
	}}
}

test_conditions_without_a_label_are_denied if {
	every condition in [
		null, {}, [], "HIGH", true, {"fixAvailable": true}, {"maximumSeverityLabel": null},
		{"maximumSeverityLabel": " "}, {"maximumSeverityLabel": 5},
	] {
		count(results(on_demand(condition))) == 1
	}
}

test_other_scans_need_no_condition if {
	every types in [["TEST_INSTANCE_CVE"], [], null, "ON_DEMAND_AMI_CVE", 5] {
		count(results({"imageScanningEnabled": true, "imageScanningTypes": types})) == 0
	}
	count(scan_gates.deny) == 0 with input as fixture.good
	count(scan_gates.deny) == 0 with input as {}
}

test_without_scanning_it_is_for_another_rule if {
	every off in [false, null] {
		count(results({"imageScanningEnabled": off, "imageScanningTypes": ["ON_DEMAND_AMI_CVE"]})) == 0
	}
	count(results({"imageScanningEnabled": "yes", "imageScanningTypes": ["ON_DEMAND_AMI_CVE"]})) == 1
}
