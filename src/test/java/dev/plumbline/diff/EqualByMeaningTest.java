package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DESIGN's comparison paragraph, each row in both directions: no drift, and the near miss. */
final class EqualByMeaningTest {
  private static final String BASE = "arn:aws:imagebuilder:eu-central-1:123456789012:";

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'schedule': {'scheduleExpression': 'cron(0 4 ? * SUN *)'}} | {'schedule': {'scheduleExpression': '0 4 ? * sun *', 'timezone': 'Etc/UTC'}}
          {'schedule': {'scheduleExpression': 'cron(0 4 ? * SUN *)', 'timezone': 'UTC'}} | {'schedule': {'scheduleExpression': 'cron(0 4 ? * SUN *)'}}
          {'schedule': {'timezone': 'UTC'}}                 | {}
          {}                                                | {'schedule': {'timezone': 'UTC', 'pipelineExecutionStartCondition': 'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE'}}
          {'schedule': {}}                                  | {}
          {}                                                | {'schedule': {}}
          {'schedule': null}                                | {'schedule': {'timezone': 'Etc/UTC'}}
          {'executionRole': 'Builder'}                      | {'executionRole': 'arn:aws:iam::123456789012:role/app/Builder'}
          {}                                                | {'executionRole': 'arn:aws:iam::123456789012:role/aws-service-role/imagebuilder.amazonaws.com/AWSServiceRoleForImageBuilder'}
          {'executionRole': 'AWSServiceRoleForImageBuilder'} | {}
          {'imageRecipeArn': '@image-recipe/golden/1.x.x'}  | {'imageRecipeArn': '@image-recipe/golden/1.4.2'}
          {'imageRecipeArn': '@image-recipe/golden/1.x.x'}  | {'imageRecipeArn': '@image-recipe/golden/1.x.x'}
          {'workflows': [{'workflowArn': '@workflow/build/b/x.x.x'}]} | {'workflows': [{'workflowArn': '@workflow/build/b/1.0.2/1', 'onFailure': 'ABORT', 'parameters': []}]}
          {'imageScanningConfiguration': {'ecrConfiguration': {'containerTags': ['a', 'b']}}} | {'imageScanningConfiguration': {'ecrConfiguration': {'containerTags': ['b', 'a']}}}
          {'workflows': [{'parameters': [{'name': 'a', 'value': ['1']}, {'name': 'b', 'value': ['2']}]}]} | {'workflows': [{'parameters': [{'name': 'b', 'value': ['2']}, {'name': 'a', 'value': ['1']}]}]}
          {'tags': {'team': 'x'}}                           | {'tags': {'team': 'x', 'aws:cloudformation:stack-name': 's'}}
          {'tags': {'team': ''}}                            | {'tags': {'team': ''}}
          {'tags': null}                                    | {'tags': {'aws:x': 'y'}}
          {'tags': {'gone': null}}                          | {'tags': {}}
          {'status': 'ENABLED'}                             | {}
          {}                                                | {'status': 'ENABLED'}
          {'status': null}                                  | {'status': 'ENABLED'}
          {'description': ''}                               | {}
          {'description': null}                             | {'description': ''}
          {}                                                | {'description': ''}
          {'workflows': []}                                 | {'workflows': null}
          {'enhancedImageMetadataEnabled': true}            | {}
          {'imageTestsConfiguration': {'imageTestsEnabled': true, 'timeoutMinutes': 720}} | {'imageTestsConfiguration': {}}
          {'imageTestsConfiguration': {'timeoutMinutes': 90}} | {'imageTestsConfiguration': {'timeoutMinutes': 90.0}}
          {'imageScanningConfiguration': {'imageScanningEnabled': false}} | {}
          {'imageScanningConfiguration': {'imageScanningTypes': ['TEST_INSTANCE_CVE']}} | {'imageScanningConfiguration': {'imageScanningEnabled': false}}
          {'imageScanningConfiguration': {'ecrConfiguration': {'repositoryName': 'image-builder-image-scanning-repository'}}} | {}
          {'schedule': {'autoDisablePolicy': {'failureCount': 5}}} | {'schedule': {}}
          {'loggingConfiguration': {'pipelineLogGroupName': '/aws/imagebuilder/pipeline/golden'}} | {}
          {'imageRecipeArn': '@image-recipe/base/1.0.0'} | {'imageRecipeArn': '@image-recipe/base/1.0.0', 'loggingConfiguration': {'imageLogGroupName': '/aws/imagebuilder/base'}}
          {} | {'arn': 'a', 'name': 'b', 'platform': 'Linux', 'dateCreated': 'c', 'dateUpdated': 'd', 'dateLastRun': 'e', 'lastRunStatus': 'FAILED', 'dateNextRun': 'f', 'consecutiveFailures': 3}
          {'new': 1, 'newer': {'a': [1]}, 'newest': null}   | {'new': 1.0, 'newer': {'a': [1]}}
          """)
  void noDrift(String desired, String live) {
    assertThat(sides(desired, live).lines()).isEmpty();
    assertThat(sides(desired, live).exact().lines()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ! changed schedule.scheduleExpression | {'schedule': {'scheduleExpression': 'cron(0 4 ? * SUN *)'}} | {'schedule': {'scheduleExpression': 'cron(0 4 ? * MON *)'}}
          ! changed schedule.timezone | {'schedule': {'scheduleExpression': 'cron(0 4 ? * SUN *)'}} | {'schedule': {'scheduleExpression': 'cron(0 4 ? * SUN *)', 'timezone': 'Europe/Berlin'}}
          ! missing schedule.timezone | {'schedule': {'timezone': 'Europe/Berlin'}} | {}
          ! changed schedule.timezone | {'schedule': {'timezone': 'UTC'}} | {'schedule': {'timezone': 'Europe/London'}}
          ! changed schedule.scheduleExpression | {'schedule': null} | {'schedule': {'scheduleExpression': 'rate(1 day)'}}
          ! changed executionRole | {'executionRole': 'Builder'} | {'executionRole': 'arn:aws:iam::999999999999:role/Builder'}
          ! missing executionRole | {'executionRole': 'Builder'} | {}
          ! changed imageRecipeArn | {'imageRecipeArn': '@image-recipe/golden/1.x.x'} | {'imageRecipeArn': '@image-recipe/golden/2.0.0'}
          ! changed imageRecipeArn | {'imageRecipeArn': '@image-recipe/golden/1.4.2'} | {'imageRecipeArn': '@image-recipe/golden/1.x.x'}
          ! changed workflows[0].workflowArn | {'workflows': [{'workflowArn': '@workflow/build/b/1.x.x'}]} | {'workflows': [{'workflowArn': '@workflow/build/b/2.0.0/1'}]}
          ! undeclared workflows[0].onFailure | {'workflows': [{'workflowArn': 'a'}]} | {'workflows': [{'workflowArn': 'a', 'onFailure': 'CONTINUE'}]}
          ! changed imageScanningConfiguration.ecrConfiguration.containerTags | {'imageScanningConfiguration': {'ecrConfiguration': {'containerTags': ['a']}}} | {'imageScanningConfiguration': {'ecrConfiguration': {'containerTags': ['b', 'a']}}}
          ! changed workflows[0].parameters.a.value | {'workflows': [{'parameters': [{'name': 'a', 'value': ['1', '2']}]}]} | {'workflows': [{'parameters': [{'name': 'a', 'value': ['2', '1']}]}]}
          ! missing workflows[0].parameters.a | {'workflows': [{'parameters': [{'name': 'a', 'value': ['1']}]}]} | {'workflows': [{}]}
          ! undeclared workflows[0].parameters["b c"] | {'workflows': [{'parameters': [{'name': 'a'}]}]} | {'workflows': [{'parameters': [{'name': 'b c'}, {'name': 'a'}]}]}
          ! undeclared workflows[1] | {'workflows': [{}]} | {'workflows': [{}, {'workflowArn': 'a'}]}
          ! missing workflows[1] | {'workflows': [{}, {'workflowArn': 'a'}]} | {'workflows': [{}]}
          ! changed tags.team | {'tags': {'team': 'x'}} | {'tags': {'team': 'X'}}
          ! missing tags.team | {'tags': {'team': ''}} | {'tags': {}}
          ! missing imageTags.team | {'imageTags': {'team': 'x'}} | {}
          ! changed tags.team | {'tags': null} | {'tags': {'team': 'x'}}
          ! changed status | {'status': 'ENABLED'} | {'status': 'DISABLED'}
          ! changed status | {'status': 'DISABLED'} | {'status': 'ENABLED'}
          ! missing status | {'status': 'DISABLED'} | {}
          ! changed status | {'status': null} | {'status': 'DISABLED'}
          ! changed description | {'description': ''} | {'description': 'x'}
          ! undeclared workflows[0] | {'workflows': []} | {'workflows': [{'workflowArn': 'a'}]}
          ! missing enhancedImageMetadataEnabled | {'enhancedImageMetadataEnabled': false} | {}
          ! changed enhancedImageMetadataEnabled | {'enhancedImageMetadataEnabled': false} | {'enhancedImageMetadataEnabled': true}
          ! missing imageTestsConfiguration.imageTestsEnabled | {'imageTestsConfiguration': {'imageTestsEnabled': false}} | {'imageTestsConfiguration': {}}
          ! missing imageScanningConfiguration.imageScanningEnabled | {'imageScanningConfiguration': {'imageScanningEnabled': true}} | {}
          ! missing imageScanningConfiguration.scanResultCondition.fixAvailable | {'imageScanningConfiguration': {'scanResultCondition': {'fixAvailable': false}}} | {'imageScanningConfiguration': {'scanResultCondition': {'maximumSeverityLabel': null}}}
          ! changed imageScanningConfiguration.imageScanningTypes | {'imageScanningConfiguration': {'imageScanningTypes': ['TEST_INSTANCE_CVE']}} | {'imageScanningConfiguration': {'imageScanningTypes': ['ON_DEMAND_AMI_CVE']}}
          ! changed loggingConfiguration.pipelineLogGroupName | {'loggingConfiguration': {'pipelineLogGroupName': '/aws/imagebuilder/pipeline/golden'}} | {'loggingConfiguration': {'pipelineLogGroupName': '/logs'}}
          ! changed schedule.autoDisablePolicy.failureCount | {'schedule': {'autoDisablePolicy': {'failureCount': 5}}} | {'schedule': {'autoDisablePolicy': {'failureCount': 4}}}
          ! changed new | {'new': {'a': 1}} | {'new': {'a': 1, 'b': 2}}
          ! missing schedule.new | {'schedule': {'new': true}} | {'schedule': {}}
          ! changed new | {'new': null} | {'new': 1}
          """)
  void drift(String expected, String desired, String live) {
    assertThat(sides(desired, live).lines()).containsExactly(expected);
  }

  private static Sides sides(String desired, String live) {
    return Sides.of(desired.replace("@", BASE), live.replace("@", BASE));
  }
}
