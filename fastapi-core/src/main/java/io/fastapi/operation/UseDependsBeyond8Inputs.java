package io.fastapi.operation;

/**
 * What is left of an operation or dependency with more than eight inputs: nothing can be done with it, so that the program
 * does not compile and the compiler prints this name. Group inputs that belong together into one:
 *
 * <pre>{@code
 * record Paging(int skip, int limit) {}
 *
 * get("/items")
 *         .params(depends(query("skip", int.class), query("limit", int.class), Paging::new), query("q"))
 *         .handle((paging, q) -> ..)
 * }</pre>
 */
public final class UseDependsBeyond8Inputs {

    private UseDependsBeyond8Inputs() {}
}
