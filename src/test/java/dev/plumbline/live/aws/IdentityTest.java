package dev.plumbline.live.aws;

import static dev.plumbline.live.Fleet.HERE;
import static dev.plumbline.live.Fleet.THERE;
import static dev.plumbline.live.Fleet.arn;
import static dev.plumbline.live.Fleet.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.Recorded;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.model.Arn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sso.auth.ExpiredTokenException;

/** Whose credentials read, with the SDK's files and properties set for the test alone. */
final class IdentityTest extends AwsTest {
  @TempDir Path folder;
  private final Map<String, Optional<String>> before = new LinkedHashMap<>();

  @AfterEach
  void restore() {
    before.forEach(
        (name, value) ->
            value.ifPresentOrElse(
                v -> System.setProperty(name, v), () -> System.clearProperty(name)));
  }

  private void property(String name, String value) {
    before.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
    System.setProperty(name, value);
  }

  private void config(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("config"), text);
    property("aws.configFile", file.toString());
    property("aws.sharedCredentialsFile", folder.resolve("none").toString());
    property("aws.disableEc2Metadata", "true");
  }

  private AwsSettings settings(
      Optional<String> profile, Optional<URI> endpoint, Optional<String> role) {
    return new AwsSettings(
        profile,
        endpoint,
        role,
        Optional.empty(),
        4,
        Optional.empty(),
        2,
        RetryMode.STANDARD,
        new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10)));
  }

  private Recorded readAs(String profile, Arn... arns) {
    return Recorded.of(
        new AwsSource(settings(Optional.of(profile), Optional.of(server.url()), Optional.empty())),
        plan(Mode.GET, true, arns));
  }

  @Test
  void anUnknownProfileFailsEachTargetAtOnce() throws IOException {
    config("[profile other]\nregion = eu-central-1\n");
    Recorded read = readAs("nightly", arn("one"), arn("two"));
    ReadError error = read.error(arn("one"));
    assertThat(error.code()).isEqualTo("CredentialsNotFound");
    assertThat(error.message()).contains("nightly");
    assertThat(error.hint().orElseThrow()).contains("check profile nightly");
    assertThat(read.only(HERE).error()).contains(error);
    assertThat(read.pipelines()).hasSize(2).allMatch(Unreadable.class::isInstance);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anSsoSessionThatIsNotOpenNamesTheLogin() throws IOException {
    sso();
    assertSso(readAs("night", arn("one")).error(arn("one")), "night");
    assertSso(readAs("old", arn("one")).error(arn("one")), "old");
  }

  @Test
  void aProfileOfTheEnvironmentIsNotPassedOver() throws IOException {
    sso();
    assumeThat(System.getenv("AWS_ACCESS_KEY_ID")).isNull();
    property("aws.profile", "night");
    AwsSource source =
        new AwsSource(settings(Optional.empty(), Optional.of(server.url()), Optional.empty()));
    assertSso(Recorded.of(source, plan(Mode.GET, false, arn("one"))).error(arn("one")), "night");
  }

  @Test
  void anExpiredSsoSessionNamesTheLogin() {
    RuntimeException expired =
        ExpiredTokenException.builder()
            .message("To refresh this SSO session run aws sso login with the profile.")
            .build();
    assertThat(CredentialsFailure.of(expired, Optional.empty()).hint())
        .contains("run: aws sso login");
  }

  @Test
  void withoutAnyCredentialsTheMessageIsShort() {
    String dump = "ProfileCredentialsProvider(profileName=x, profileFile=ProfileFile(profiles=[]))";
    RuntimeException none =
        SdkClientException.create(
            "Unable to load credentials from any of the providers in the chain Chain(providers=["
                + dump
                + "]) : [EnvironmentVariableCredentialsProvider(): Unable to load credentials from"
                + " system settings., "
                + dump
                + ": Profile file contained no credentials for profile 'x': ProfileFile(),"
                + " InstanceProfileCredentialsProvider(): Failed to load credentials from IMDS.]");
    ReadError error = CredentialsFailure.of(none, Optional.empty());
    assertThat(error.code()).isEqualTo("CredentialsNotFound");
    assertThat(error.message())
        .isEqualTo(
            "no credentials in the SDK's default chain: InstanceProfileCredentialsProvider:"
                + " Failed to load credentials from IMDS.");
    assertThat(error.hint().orElseThrow()).contains("AWS_PROFILE");
  }

  private void sso() throws IOException {
    config(
        """
        [profile night]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = r
        [sso-session corp]
        sso_region = eu-central-1
        sso_start_url = https://corp.awsapps.com/start
        [profile old]
        sso_account_id = 123456789012
        sso_role_name = r
        sso_region = eu-central-1
        sso_start_url = https://corp.awsapps.com/start
        """);
  }

  private static void assertSso(ReadError error, String profile) {
    assertThat(error.hint()).contains("run: aws sso login --profile " + profile);
    assertThat(error.code()).isEqualTo("SsoSessionExpired");
    assertThat(error.message())
        .isEqualTo("the SSO session of profile " + profile + " has expired or is not open");
  }

  @Test
  void anotherAccountsProfileReadsNothing() throws IOException {
    config(
        """
        [profile theirs]
        aws_access_key_id = AKIDEXAMPLE
        aws_secret_access_key = s
        aws_account_id = 012345678901
        """);
    property("aws.endpointUrlImagebuilder", server.url().toString());
    Recorded read =
        Recorded.of(
            new AwsSource(settings(Optional.of("theirs"), Optional.empty(), Optional.empty())),
            plan(Mode.GET, true, arn("one"), Arn.pipeline(THERE, "two")));
    assertThat(read.error(arn("one")).code()).isEqualTo("WrongAccount");
    assertThat(read.only(Arn.pipeline(THERE, "two"))).isInstanceOf(Found.class);
    assertThat(read.only(THERE).complete()).isTrue();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void withSeveralAccountsAnEmptyListProvesNothing() throws IOException {
    config("[profile any]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = s\n");
    property("aws.endpointUrlImagebuilder", server.url().toString());
    AwsSource source =
        new AwsSource(settings(Optional.of("any"), Optional.empty(), Optional.empty()));
    Recorded two = Recorded.of(source, plan(Mode.LIST, true, Arn.pipeline(THERE, "two")));
    assertThat(two.only(HERE).error().orElseThrow().code()).isEqualTo("AccountUnknown");
    assertThat(two.error(Arn.pipeline(THERE, "two")).code()).isEqualTo("AccountUnknown");
    Recorded one = Recorded.of(source, plan(Mode.LIST, true, arn("one")));
    assertThat(one.only(HERE).complete()).isTrue();
  }

  @Test
  void theProfilesEndpointHolds() throws IOException {
    config(
        "[profile local]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = s\n"
            + "endpoint_url = "
            + server.url()
            + "\n");
    AwsSource source =
        new AwsSource(settings(Optional.of("local"), Optional.empty(), Optional.empty()));
    assertThat(Recorded.of(source, plan(Mode.GET, false, arn("one"))).only(arn("one")))
        .isInstanceOf(Found.class);
  }

  @Test
  void aRoleIsAssumedOnceForEachAccount() throws IOException {
    config("[profile hub]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = s\n");
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    HttpServer sts = sts(asked);
    property("aws.endpointUrlSts", "http://127.0.0.1:" + sts.getAddress().getPort());
    Recorded read =
        Recorded.of(
            new AwsSource(
                settings(Optional.of("hub"), Optional.of(server.url()), Optional.of("ops/reader"))),
            plan(Mode.GET, true, arn("one"), arn("two"), Arn.pipeline(THERE, "three")));
    sts.stop(0);
    assertThat(read.only(arn("one"))).isInstanceOf(Found.class);
    assertThat(read.only(HERE).complete()).isTrue();
    ReadError denied = read.error(Arn.pipeline(THERE, "three"));
    assertThat(denied.code()).isEqualTo("AccessDenied");
    assertThat(denied.message())
        .isEqualTo("cannot assume arn:aws:iam::012345678901:role/ops/reader: not you");
    assertThat(denied.hint())
        .contains("allow sts:AssumeRole on arn:aws:iam::012345678901:role/ops/reader");
    assertThat(asked).hasSize(2);
  }

  private static HttpServer sts(Queue<String> asked) throws IOException {
    HttpServer sts =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    sts.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(body);
          boolean ours = body.contains("123456789012");
          String answer =
              ours
                  ? "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                      + "<AssumeRoleResult><Credentials><AccessKeyId>ASIA</AccessKeyId>"
                      + "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
                      + "<Expiration>2199-01-01T00:00:00Z</Expiration></Credentials>"
                      + "</AssumeRoleResult></AssumeRoleResponse>"
                  : "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not you</Message>"
                      + "</Error></ErrorResponse>";
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(ours ? 200 : 403, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    sts.start();
    return sts;
  }

  @Test
  void secretsAreNotShown() {
    assertThat(AccessKeys.of("AKID", "hush").toString()).doesNotContain("hush").contains("AKID");
  }
}
