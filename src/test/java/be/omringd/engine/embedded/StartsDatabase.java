package be.omringd.engine.embedded;

import java.nio.file.Path;

/** Starts a database on a folder, in a JVM that a test can kill while it does. */
final class StartsDatabase {

    private StartsDatabase() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        new MariaDbServer(Path.of("target", "runtime"), folder, folder.resolve("mariadb.log"), MariaDbServer.Durability.FULL).start();
        Thread.currentThread().join();
    }
}
