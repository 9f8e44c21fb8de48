# Built with each rule as an entrypoint.
# bundle: rules.tar.gz
# entrypoints: custom/deny custom/warn_param custom/allow
# METADATA
# custom:
#   severity: low
package custom

# METADATA
# title: Names are long
# custom:
#   id: names.long
#   severity: high
#   remediation: Take a longer name.
deny contains {"msg": "too short", "path": "name"} if count(name) < data.params.shortest

name := trim_prefix(input.pipeline.loggingConfiguration.imageLogGroupName, "/aws/imagebuilder/")

warn_param contains data.params.greeting if input.pipeline

allow := true
