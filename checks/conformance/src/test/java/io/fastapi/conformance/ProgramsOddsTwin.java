package io.fastapi.conformance;

import static io.fastapi.Dsl.mount;

import io.fastapi.FastApi;

/** {@code twins/programs_odds.py}, each of whose applications has a class of its own. */
final class ProgramsOddsTwin {

    private ProgramsOddsTwin() {}

    static FastApi app() {
        return FastApi.of(
                mount("/errors", ErrorsProgram.app()),
                mount("/replies", RepliesProgram.app()),
                mount("/lines", LinesProgram.app()));
    }
}
