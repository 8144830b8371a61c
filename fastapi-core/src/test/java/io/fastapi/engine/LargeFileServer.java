package io.fastapi.engine;

import io.fastapi.FastApi;
import io.fastapi.staticfiles.StaticFiles;

/** Serves the files of a directory, in a process of its own with little memory. */
final class LargeFileServer {

    private LargeFileServer() {}

    public static void main(String[] arguments) throws Exception {
        StaticFiles files = StaticFiles.directory(arguments[0]);
        LiveServer server = LiveServer.of(FastApi.of().mount("/static", files));
        System.out.println("port " + server.port());
        System.in.read(); // the end of its input ends the process
        server.close();
    }
}
