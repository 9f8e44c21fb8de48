package plumbline.scan_type_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.scan_type

unknown := "imageScanningTypes is not one known type of scan, wanted TEST_INSTANCE_CVE or ON_DEMAND_AMI_CVE"

with_types(types) := fixture.set("/pipeline/imageScanningConfiguration/imageScanningTypes", types)

messages(document) := {result.msg | some result in results} if {
	results := scan_type.deny with input as document
}

container(types) := json.patch(with_types(types), [{"op": "add", "path": "/pipeline/containerRecipeArn", "value": "arn"}])

test_known_types_pass if {
	every types in [["TEST_INSTANCE_CVE"], ["ON_DEMAND_AMI_CVE"], [], null] {
		count(messages(with_types(types))) == 0
	}
	count(messages(fixture.good)) == 0
	count(messages({})) == 0
	count(messages(container(["TEST_INSTANCE_CVE"]))) == 0
	count(messages(container(null))) == 0
}

test_an_ami_scan_of_a_container_is_denied if {
	messages(container(["ON_DEMAND_AMI_CVE"])) == {"ON_DEMAND_AMI_CVE scans an AMI, and the pipeline builds a container"}
}

test_other_types_are_denied if {
	every types in [
		["test_instance_cve"], ["NONE"], ["TEST_INSTANCE_CVE", "ON_DEMAND_AMI_CVE"], "TEST_INSTANCE_CVE",
		[null], [5], 5, true, {}, ["TEST_İNSTANCE_CVE"],
	] {
		messages(with_types(types)) == {unknown}
	}
}
