package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.error.HttpException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** What a worker knows with {@code spring.reactor.context-propagation=auto}. */
class SecurityOnWorkersTests {

    private static final SecurityContext ALICE = new SecurityContextImpl(new TestingAuthenticationToken("alice", ""));

    @BeforeEach
    void propagate() {
        Hooks.enableAutomaticContextPropagation();
    }

    @AfterEach
    void stopToPropagate() {
        Hooks.disableAutomaticContextPropagation();
    }

    @Test
    void whoWaitsForAPublisherKnowsWhoIsCalling() {
        List<String> seen = new ArrayList<>();
        Context request = Context.of(SecurityContext.class, Mono.just(ALICE));

        new SecurityOnWorkers()
                .around(request, () -> {
                    seen.add(ReactiveSecurityContextHolder.getContext()
                            .map(context -> context.getAuthentication().getName())
                            .block());
                    seen.add(SecurityContextHolder.getContext()
                            .getAuthentication()
                            .getName());
                })
                .run();

        assertThat(seen).containsExactly("alice", "alice");
    }

    @Test
    void aTokenThatIsNoGoodIsHeardOfByWhoAsksOnly() {
        Mono<SecurityContext> refused = Mono.error(new HttpException(401, "no good token"));
        List<Object> seen = new ArrayList<>();
        new SecurityOnWorkers()
                .around(Context.of(SecurityContext.class, refused), () -> {
                    SecurityContext context = SecurityContextHolder.getContext();
                    assertThatThrownBy(context::getAuthentication).isInstanceOf(HttpException.class);
                    assertThatThrownBy(() -> context.setAuthentication(ALICE.getAuthentication()))
                            .isInstanceOf(HttpException.class);
                    seen.add(Mono.just(1).delayElement(Duration.ofMillis(1)).block());
                    Mono.just(2).contextWrite(Context.of("a", "b")).subscribe(seen::add);
                })
                .run();
        assertThat(seen).containsExactly(1, 2);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void oneWhoseTokenIsNoGoodIsNobodyToThoseWhoCompare() {
        SecurityContext refused = new RefusedCaller(new HttpException(401, "no good token"));
        SecurityContext nobody = SecurityContextHolder.createEmptyContext();
        assertThat(refused)
                .isEqualTo(nobody)
                .isEqualTo(refused)
                .isNotEqualTo(ALICE)
                .isNotEqualTo("x");
        assertThat(refused).hasSameHashCodeAs(nobody);
    }
}
