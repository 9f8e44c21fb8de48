# METADATA
# scope: package
# title: An input that every rule passes
# description: Tests change one thing of it, so that each shows what its rule hangs on.
package plumbline.lib.fixture_test

good := {
	"stage": "check",
	"pipeline": {
		"arn": "arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden",
		"name": "golden",
		"status": "ENABLED",
		"imageRecipeArn": "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/1.x.x",
		"infrastructureConfigurationArn": "arn:aws:imagebuilder:eu-central-1:123456789012:infrastructure-configuration/small",
		"distributionConfigurationArn": "arn:aws:imagebuilder:eu-central-1:123456789012:distribution-configuration/all",
		"enhancedImageMetadataEnabled": true,
		"executionRole": "arn:aws:iam::123456789012:role/image-builder",
		"imageScanningConfiguration": {"imageScanningEnabled": true},
		"imageTestsConfiguration": {"imageTestsEnabled": true, "timeoutMinutes": 720},
		"lastRunStatus": "AVAILABLE",
		"consecutiveFailures": 0,
		"loggingConfiguration": {"imageLogGroupName": "/images", "pipelineLogGroupName": "/pipelines"},
		"schedule": {
			"scheduleExpression": "cron(0 4 ? * SUN *)",
			"timezone": "UTC",
			"pipelineExecutionStartCondition": "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE",
		},
		"tags": {"Owner": "Zoë"},
	},
	"desired": null,
	"live": null,
	"drift": [],
	"schedule": {
		"present": true,
		"valid": true,
		"error": null,
		"warnings": [],
		"expression": "cron(0 4 ? * SUN *)",
		"timezone": "UTC",
		"longestGapHours": 168,
		"runsIn30Days": 4,
	},
	"target": {"partition": "aws", "account": "123456789012", "region": "eu-central-1"},
	"labels": {},
	"spec": null,
	"now": "2026-11-23T00:00:00Z",
}

params := {
	"allowed_run_hours": [],
	"allowed_tag_values": {},
	"allowed_timezones": [],
	"count_unfixed_findings": false,
	"disabled_reason_keys": ["disabled-reason", "DisabledReason"],
	"ecr_repository_prefixes": [],
	"log_group_prefixes": [],
	"max_failures_before_disable": 10,
	"max_finding_severity": "MEDIUM",
	"max_rebuild_days": 31,
	"max_runs_in_30_days": 62,
	"min_description_length": 0,
	"min_failures_before_disable": 2,
	"name_pattern": "",
	"optional_test_workflows": [],
	"privileged_roles": ["Admin", "Administrator", "AdministratorAccess", "PowerUser", "PowerUserAccess", "OrganizationAccountAccessRole", "AWSControlTowerExecution"],
	"recipe_versions": "any",
	"require_execution_role": false,
	"required_image_tags": [],
	"required_tags": ["Owner"],
	"role_prefixes": [],
	"shared_recipe_accounts": [],
	"shared_workflow_accounts": [],
}

# The good input with one member put in or replaced.
set(path, value) := json.patch(good, [{"op": "add", "path": path, "value": value}])

# The good input without one member.
unset(path) := json.patch(good, [{"op": "remove", "path": path}])
