package io.fastapi.conformance;

import static io.fastapi.Dsl.mount;

import io.fastapi.FastApi;

/** {@code twins/services.py}, each of whose applications has a class of its own. */
final class ServicesTwin {
    private ServicesTwin() {}

    static FastApi app() {
        return FastApi.of(
                mount("/albums", AlbumsProgram.app()),
                mount("/places", PlacesProgram.app()),
                mount("/teardown", TeardownProgram.app()),
                mount("/answers", AnswersProgram.app()),
                mount("/scalars", ScalarsProgram.app()),
                mount("/closed", ClosedProgram.app()),
                mount("/events", StoriesProgram.app()),
                mount("/bodies", BodiesProgram.app()),
                mount("/callers", CallersProgram.app()),
                mount("/rights", RightsProgram.app()),
                mount("/faults", FaultsProgram.app()),
                mount("/team", TeamProgram.app()),
                mount("/shapes", ShapesProgram.app()),
                mount("/shared", SharedProgram.app()),
                mount("/streams", StreamsProgram.app()),
                mount("/nested", NestedProgram.app()),
                mount("/hooks", CallbacksProgram.app()),
                mount("/patches", PatchesProgram.app()));
    }
}
