package io.fastapi.docs.testingevents;

import static io.fastapi.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.test.FastApiTestClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TaskTests {

    // tag::task[]
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private final FastApi app = FastApi.of(post("/invitations/{name}")
            .params(path("name"), backgroundTasks())
            .handle((name, tasks) -> {
                tasks.add(() -> this.sent.add("mail to " + name));
                return "invited";
            }));

    @Test
    void whoIsInvitedGetsAMail() {
        try (FastApiTestClient client = FastApiTestClient.of(this.app)) {
            client.post("/invitations/ada").exchange().expectStatus().isOk();
            client.awaitBackgroundTasks();
            assertThat(this.sent).containsExactly("mail to ada");
        }
    }
    // end::task[]
}
