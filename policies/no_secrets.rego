package plumbline.no_secrets

# METADATA
# scope: document
# title: No secret stands in the settings
# description: >-
#   Parameters of workflows, tags and the description are plain text: whoever may read the pipeline reads them, in the
#   console, in snapshots and in reports. A parameter or tag that is named after a secret should hold the secret's
#   ARN or its path in Parameter Store; the id of an access key stands in none of them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/hardcoded.html
#     description: Move hardcoded secrets to AWS Secrets Manager
# custom:
#   id: settings.no-secrets
#   group: identity
#   severity: high
#   controls:
#     - NIST-800-53-IA-5
#     - AWS-WA-SEC02-BP03
#   remediation: >-
#     Take the value out and replace the secret, since it was readable. Keep the new one in Secrets Manager or Parameter
#     Store, let the workflow read it with its role, and pass the ARN or path only.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:123456789012:workflow/test/join-domain/1.0.0"
#             parameters: [{name: adminPassword, value: ["arn:aws:secretsmanager:eu-central-1:123456789012:secret:join-a1b2c3"]}]
#     fails:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:123456789012:workflow/test/join-domain/1.0.0"
#             parameters: [{name: adminPassword, value: [hunter2]}]
deny contains {"msg": message, "path": path, "key": key} if {
	some {"path": path, "name": name, "value": value} in settings
	named_after_a_secret(name)
	not refers(value)
	key := sprintf("%s %s", [path, name])
	message := sprintf("%s is named after a secret and holds more than a reference to one", [name])
}

deny contains {"msg": message, "path": path, "key": key} if {
	some {"path": path, "name": name, "value": value} in settings
	holds_access_key(value)
	key := sprintf("%s %s", [path, name])
	message := sprintf("%s holds what looks like the id of an AWS access key", [name])
}

settings contains {"path": "workflows", "name": name, "value": value} if {
	some workflow in input.pipeline.workflows
	some parameter in workflow.parameters
	name := parameter.name
	is_string(name)
	some value in parameter.value
	is_string(value)
}

settings contains {"path": member, "name": name, "value": value} if {
	some member in ["tags", "imageTags"]
	some name, value in input.pipeline[member]
	is_string(name)
	is_string(value)
}

settings contains {"path": "description", "name": "description", "value": input.pipeline.description} if {
	is_string(input.pipeline.description)
}

named_after_a_secret(name) if {
	some word in ["password", "passwd", "secret", "apikey", "api-key", "api_key", "accesstoken", "privatekey", "private-key"]
	contains(lower(name), word)
	not strings.any_suffix_match(lower(name), ["arn", "id", "name", "path", "policy"])
}

refers(value) if startswith(value, "arn:")

refers(value) if startswith(value, "/")

refers(value) if startswith(value, "{{")

# Switches and lengths are no secrets, nor is what says nothing.
refers(value) if lower(trim_space(value)) in {"", "true", "false"}

refers(value) if trim(value, "0123456789") == ""

# The expression is compiled each time it is asked, so only where it can match.
holds_access_key(value) if {
	some prefix in ["AKIA", "ASIA"]
	contains(value, prefix)
	regex.match(`(^|[^A-Z0-9])(AKIA|ASIA)[A-Z0-9]{16}($|[^A-Z0-9])`, value)
}
