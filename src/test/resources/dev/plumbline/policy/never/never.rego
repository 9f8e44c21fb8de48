package never

# entrypoints: never/deny

deny contains "a" if http.send({"method": "get", "url": "http://localhost"}).status_code == 200

deny contains "b" if count(net.lookup_ip_addr("localhost")) > 0

deny contains "c" if opa.runtime().env.HOME

deny contains "d" if providers.aws.sign_req({}, {}, 1)
