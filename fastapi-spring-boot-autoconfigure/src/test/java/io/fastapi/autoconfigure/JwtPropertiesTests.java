package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;

/** What cannot be meant of the properties of an application's own tokens. */
class JwtPropertiesTests {

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(FastApiJwtAutoConfiguration.class))
            .withPropertyValues("fastapi.security.jwt.secret=" + "0123456789".repeat(4));

    private static String[] properties(String written) {
        return ("fastapi.security.jwt." + written.replace(";", ";fastapi.security.jwt.")).split(";");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lifetime=0s                          | it is less than 1s",
                "lifetime=36501d                      | it is more than 100 years",
                "refresh-lifetime=999999999999d       | it is more than 100 years",
                "max-lifetime=36501d                  | it is more than 100 years",
                "clock-skew=36501d                    | it is more than 100 years",
                "clock-skew=2d                        | it is more than a day",
                "lifetime=1d;max-lifetime=1h          | it is less than lifetime",
                "issuer=                              | it is blank",
                "id=                                  | it is blank",
                "audience[0]=                         | it is blank",
                "require[0]=                          | it is blank",
                "audience=a,b;strict-audience=true    | tokens are for each audience",
                "require=exp,aud                      | without audience a token that has one is refused",
                "cache-size=2147483647                | it is more than 10000000",
                "revocations=0                        | it is less than 1",
            })
    void isReported(String written, String what) {
        this.context
                .withPropertyValues(properties(written))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("fastapi.security.jwt.")
                        .hasMessageContaining(what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lifetime=36500d",
                "lifetime=1h;max-lifetime=1h",
                "audience=a;strict-audience=true",
                "require=",
                "require=aud;audience=a",
                "require=iss",
                "cache-size=0",
                "clock-skew=30s"
            })
    void isMeant(String written) {
        this.context
                .withPropertyValues(properties(written))
                .run(context -> assertThat(context).hasNotFailed());
    }
}
