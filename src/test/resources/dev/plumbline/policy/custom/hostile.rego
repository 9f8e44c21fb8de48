# What a policy may do to itself, a rule each; the last is sound.
# bundle: hostile.tar.gz
# entrypoints: hostile/deny_conflict hostile/deny_endless hostile/deny_hungry hostile/deny_mute hostile/deny_shape hostile/deny_sound
package hostile

deny_conflict contains clash if input.pipeline

clash := 1 if input.pipeline

clash := 2 if input.pipeline.status

deny_endless contains "endless" if {
	some i in numbers.range(1, 100000)
	some j in numbers.range(1, 100000)
	i * j == -1
}

deny_hungry contains "hungry" if count(numbers.range(1, 100000000)) == 1

deny_mute contains {"message": "no msg"} if input.pipeline

deny_shape := {"a": "b"}[k] if some k in ["a"]

deny_sound contains "sound" if input.pipeline
