package main.sub

warn contains "below" if input.pipeline.loggingConfiguration.imageLogGroupName == "/aws/imagebuilder/one"
