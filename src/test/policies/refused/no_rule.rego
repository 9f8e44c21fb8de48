# plumbline: has a rule named deny, violation or warn, so it would judge nothing
# conftest: ignores
package refused.no_rule

denied contains "the pipeline is disabled" if input.pipeline.status == "DISABLED"

deny_ contains "an empty suffix" if true
