package io.fastapi.conformance;

import static io.fastapi.Dsl.mount;

import io.fastapi.FastApi;

/** {@code twins/services_deep.py}, each of whose applications has a class of its own. */
final class ServicesDeepTwin {
    private ServicesDeepTwin() {}

    static FastApi app() {
        return FastApi.of(
                mount("/reduced", ReducedProgram.app()),
                mount("/tupled", TupledProgram.app()),
                mount("/nullable", NullableProgram.app()),
                mount("/sent", SentProgram.app()));
    }
}
