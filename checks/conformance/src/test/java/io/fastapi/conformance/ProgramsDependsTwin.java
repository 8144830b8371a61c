package io.fastapi.conformance;

import io.fastapi.FastApi;

/** {@code twins/programs_depends.py}, each of whose parts has a class of its own. */
final class ProgramsDependsTwin {

    private ProgramsDependsTwin() {}

    static FastApi app() {
        EventLog events = new EventLog();
        UnitsProgram ledger = new UnitsProgram(events);
        return new HallProgram(events, ledger.audit()).app(ledger.app(), new GateProgram(events).app());
    }
}
