package io.fastapi.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.input.Input;
import io.fastapi.input.SecurityScheme;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemeValuesTests {

    @Test
    void schemesAreEqualByContent() {
        assertThat(HttpBasic.of().realm("a").description("d"))
                .isEqualTo(HttpBasic.of().description("d").realm("a"))
                .hasSameHashCodeAs(HttpBasic.of().realm("a").description("d"))
                .isNotEqualTo(HttpBasic.of().realm("b").description("d"));
        assertThat(OAuth2PasswordBearer.tokenUrl("token").autoError(false))
                .isEqualTo(OAuth2PasswordBearer.tokenUrl("token").autoError(false))
                .isNotEqualTo(OAuth2PasswordBearer.tokenUrl("token").autoError(true));
        assertThat(ApiKeyHeader.name("a")).isNotEqualTo(ApiKeyHeader.name("b"));
    }

    @Test
    void theTypeSaysWhetherCredentialsMayBeMissing() {
        Input<String> token = OAuth2PasswordBearer.tokenUrl("token");
        Input<Optional<String>> perhaps = OAuth2PasswordBearer.tokenUrl("token").autoError(false);
        assertThat(token).isNotEqualTo(perhaps);
    }

    @Test
    void aSchemeIsNamedAsFastApiNamesItUnlessToldOtherwise() {
        assertThat(List.of(HttpBasic.of(), HttpBearer.of(), HttpDigest.of(), HttpBase.scheme("x")))
                .extracting(SecurityScheme::name)
                .containsExactly("HTTPBasic", "HTTPBearer", "HTTPDigest", "HTTPBase");
        assertThat(ApiKeyHeader.name("key").schemeName("Key").autoError(false).name())
                .isEqualTo("Key");
        assertThat(ApiKeyHeader.name("key").schemeName("").name()).isEqualTo("APIKeyHeader");
    }

    @Test
    void aHalfBuiltSchemeCanBeUsedTwice() {
        OAuth2PasswordBearer half = OAuth2PasswordBearer.tokenUrl("token").scope("me", "Read me");
        OAuth2PasswordBearer more = half.scope("items", "Read items").refreshUrl("refresh");
        assertThat(half.document()).isNotEqualTo(more.document());
        assertThat(half.toString())
                .isEqualTo("OAuth2PasswordBearer{type=oauth2, flows={password={scopes={me=Read me}, tokenUrl=token}}}");
    }

    @Test
    void credentialsAreDocumentedUnderFastApisNames() {
        assertThat(TypeAdapters.defaults()
                        .of(HttpBasicCredentials.class)
                        .jsonSchema()
                        .toString())
                .contains("\"title\":\"HTTPBasicCredentials\"");
    }

    @Test
    void credentialsAreNotShown() {
        assertThat(List.of(
                        new HttpBasicCredentials("alice", "s3cret"),
                        new HttpAuthorizationCredentials("Bearer", "s3cret"),
                        new OAuth2PasswordRequestForm(
                                Optional.of("password"),
                                "alice",
                                "s3cret",
                                List.of("me"),
                                Optional.of("app"),
                                Optional.of("s3cret"))))
                .asString()
                .contains("alice", "Bearer", "app")
                .doesNotContain("s3cret");
    }
}
