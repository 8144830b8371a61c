import com.example.clients.ApiClient;
import com.example.clients.ApiException;
import com.example.clients.api.AnswersApi;
import com.example.clients.api.FormsApi;
import com.example.clients.api.ItemsApi;
import com.example.clients.api.PetsApi;
import com.example.clients.api.UsersApi;
import com.example.clients.model.Cat;
import com.example.clients.model.Feedback;
import com.example.clients.model.ItemInput;
import com.example.clients.model.ItemOutput;
import com.example.clients.model.Kind;
import com.example.clients.model.Level;
import com.example.clients.model.PageItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Calls the service with the client that openapi-generator made for Java. */
public final class Calls {

    private static final UUID KEY = UUID.fromString("6e1b7e2c-1e2a-4a7e-8d5c-0c7d1a2b3c4d");
    private static int compared;

    private Calls() {}

    public static void main(String[] args) throws Exception {
        items(new ItemsApi(client()));
        others();
        System.out.println("java: " + compared + " answers compared");
    }

    private static ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("CLIENTS_URL"));
        return client;
    }

    private static ItemInput nail(String price) {
        return new ItemInput()
                .name("nail")
                .price(new BigDecimal(price))
                .owner(null)
                .since(LocalDate.of(2024, 2, 29))
                .key(KEY);
    }

    private static void items(ItemsApi items) throws ApiException {
        ItemOutput created = items.createItemItemsPost(nail("0.5"));
        expect(created.getKind(), Kind.NEW);
        expect(created.getSince(), LocalDate.of(2024, 2, 29));
        OffsetDateTime seen = OffsetDateTime.parse("2024-02-29T10:20:30Z");
        ItemOutput second = items.createItemItemsPost(
                nail("2").kind(Kind.LIKE_NEW).level(Level.NUMBER_2).seen(seen).parts(List.of(nail("1"))).counts(Map.of("a", 1)));
        expect(second.getSeen(), seen);
        expect(second.getLevel(), Level.NUMBER_2);
        expect(second.getParts().get(0).getKey(), KEY);
        expect(status(() -> items.createItemItemsPost(nail("-1"))), 422);
        PageItem page = items.readItemsItemsGet(
                Kind.USED, Level.NUMBER_2, LocalDate.of(2024, 2, 29), seen, List.of("a", "b"), 3);
        expect(page.getTotal(), 3);
        expect(page.getItems().get(0).getTags(), List.of("a", "b"));
        expect(items.readItemItemsItemIdGet(2, KEY, null).getOwner(), KEY.toString());
        expect(status(() -> items.readItemItemsItemIdGet(10, null, null)), 404);
        items.deleteItemItemsItemIdDelete(2);
    }

    private static void others() throws Exception {
        expect(new PetsApi(client()).eitherGet().size(), 2);
        Feedback feedback = new FormsApi(client()).sendFeedbackFeedbackPost("good", 3, List.of("a"));
        expect(feedback.getStars(), 3);
        expect(new AnswersApi(client()).readTextTextGet(), "text");
        String token = new UsersApi(client()).loginTokenPost("ada", "x", "password", null, null, null).getAccessToken();
        ApiClient known = client();
        known.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token).header("X-Key", "k"));
        expect(new UsersApi(known).readMeMeGet().getUsername(), "ada");
        expect(new UsersApi(known).readKeyedKeyedGet(), Map.of("key", "k"));
    }

    private interface Action {

        Object run() throws ApiException;
    }

    private static int status(Action action) {
        try {
            action.run();
            return 200;
        } catch (ApiException ex) {
            return ex.getCode();
        }
    }

    private static void expect(Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            throw new IllegalStateException(actual + " is not " + expected);
        }
        compared++;
    }
}
