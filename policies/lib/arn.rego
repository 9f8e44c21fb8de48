# METADATA
# scope: package
# title: Amazon Resource Names
# description: Splits arn:partition:service:region:account:resource; undefined for what is none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
#     description: IAM identifiers
package plumbline.lib.arn

parse(value) := {
	"partition": parts[1],
	"service": parts[2],
	"region": parts[3],
	"account": parts[4],
	"resource": concat(":", array.slice(parts, 5, count(parts))),
} if {
	is_string(value)
	parts := split(value, ":")
	count(parts) >= 6
	parts[0] == "arn"
	parts[5] != ""
}
