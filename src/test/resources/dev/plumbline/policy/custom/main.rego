# Built with the package as its entrypoint, as many people do: the module tells its rules by name only.
# bundle: main.tar.gz
# entrypoints: main main_test/test_a
package main

# METADATA
# title: Lost, as OPA keeps METADATA of entrypoints that are rules only
deny contains {"msg": "every pipeline", "key": "k"} if input.pipeline

# Shows for some pipelines only.
deny_two := ["only two"] if input.pipeline.loggingConfiguration.imageLogGroupName == "/aws/imagebuilder/two"

violation_none contains "never" if false

helper := {"deny": "this is no rule"}

exception contains ["none"]
