package digests

import rego.v1

n := input.pipeline.name

violation contains {
	"msg": "digests",
	"sha256": crypto.sha256(n), "sha1": crypto.sha1(n), "md5": crypto.md5(n),
	"hmac": crypto.hmac.sha256(n, "key"), "b64": base64.encode(n), "url": base64url.encode(n), "hex": hex.encode(n),
} if input.pipeline.status == "DISABLED"

deny contains urlquery.encode(input.pipeline.description) if contains(input.pipeline.description, "<")

deny contains base64.decode(base64.encode(input.pipeline.description)) if contains(input.pipeline.description, "🧭")

deny contains sprintf("%v", [urlquery.decode("b+c%C3%BC")]) if contains(input.pipeline.description, "<")

warn_base64 contains "not base64" if {
	input.pipeline.status == "DISABLED"
	not base64.is_valid(input.pipeline.description)
}
