package plumbline.no_secrets_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.no_secrets

parameter(name, value) := fixture.set("/pipeline/workflows", [{"workflowArn": "arn", "parameters": [{"name": name, "value": value}]}])

keys(document) := {result.key | some result in results} if {
	results := no_secrets.deny with input as document
}

id := concat("", ["AKIA", "ABCDEFGHIJKLMNOP"])

test_references_pass if {
	every value in [["arn:aws:secretsmanager:eu-central-1:123456789012:secret:x"], ["/path/in/store"], ["{{resolve:x}}"], [""], [], ["true"], ["14"]] {
		count(keys(parameter("adminPassword", value))) == 0
	}
}

test_other_names_pass if {
	every name in ["bootTimeout", "terminateInstance", "token-bucket", "Größe", "secretArn", "secretName", "password-policy"] {
		count(keys(parameter(name, ["15"]))) == 0
	}
}

test_a_secret_is_denied_without_its_value if {
	no_secrets.deny == {{
		"msg": "adminPassword is named after a secret and holds more than a reference to one",
		"path": "workflows",
		"key": "workflows adminPassword",
	}} with input as parameter("adminPassword", ["hunter2"])
}

test_names_of_secrets if {
	every name in ["PASSWORD", "db_passwd", "clientSecret", "apiKey", "api-key", "my.api_key", "privateKey"] {
		count(keys(parameter(name, ["größe"]))) == 1
	}
}

test_any_of_several_values_counts if {
	count(keys(parameter("password", ["/path", "hunter2"]))) == 1
}

test_tags_and_descriptions_count if {
	keys(fixture.set("/pipeline/tags/DbPassword", "hunter2")) == {"tags DbPassword"}
	keys(fixture.set("/pipeline/imageTags", {"secret": "hunter2"})) == {"imageTags secret"}
	keys(fixture.set("/pipeline/description", sprintf("uses %s, see wiki", [id]))) == {"description description"}
}

test_access_keys if {
	keys(parameter("user", [id])) == {"workflows user"}
	every value in [sprintf("%sX", [id]), "AKIA", "x AKIAabcdefghijklmnop", sprintf("X%s", [id])] {
		count(keys(parameter("user", [value]))) == 0
	}
}

test_other_types_pass if {
	every document in [
		{}, fixture.good, parameter(5, ["x"]), parameter("password", [5]), parameter("password", 5), parameter("password", null),
		fixture.set("/pipeline/workflows", "x"), fixture.set("/pipeline/tags", null), fixture.set("/pipeline/tags", {"password": 5}),
	] {
		count(keys(document)) == 0
	}
}

# One value of another type does not hide the next.
test_the_rest_is_still_read if {
	document := fixture.set("/pipeline/workflows", [null, {"parameters": [5, {"name": "password", "value": [null, "hunter2"]}]}])
	count(keys(document)) == 1
}
