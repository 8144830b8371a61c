package io.fastapi.conformance;

import static io.fastapi.Dsl.mount;

import io.fastapi.FastApi;

/** {@code twins/programs_web.py}, each of whose applications has a class of its own. */
final class ProgramsWebTwin {

    private ProgramsWebTwin() {}

    static FastApi app() {
        return FastApi.of(
                mount("/rooms", RoomsProgram.app()),
                mount("/news", NewsProgram.app()),
                mount("/uploads", UploadsProgram.app()),
                mount("/doors", DoorsProgram.app()),
                mount("/gateway", GatewayProgram.app()));
    }
}
