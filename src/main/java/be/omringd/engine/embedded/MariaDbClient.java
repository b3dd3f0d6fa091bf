package be.omringd.engine.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The programs that write a database to a file and read it back, for a server of ours that runs. */
final class MariaDbClient {

    private final Path home;
    private final Path settings;
    private final Path words;
    private final String port;
    private final String password;

    /**
     * @param server the folder of the server
     * @param work   a folder for this owner's eyes only
     */
    MariaDbClient(Path runtime, Path server, Path work) throws IOException {
        home = MariaDbBinaries.unpackInto(runtime);
        settings = work.resolve("client.cnf");
        words = work.resolve("client.log");
        password = Files.readString(server.resolve("password")).strip();
        if (!Files.exists(server.resolve("port"))) {
            throw new StartRefused("This Omringd was started by a version without copies: start it again first.");
        }
        port = Files.readString(server.resolve("port")).strip();
        // not as an argument: everybody on this machine can read those
        SafeFiles.writePrivately(settings, "[client]\nprotocol=tcp\nhost=127.0.0.1\nport=%s\nuser=%s\npassword=%s\n"
                .formatted(port, MariaDbServer.USER, password));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", MariaDbServer.USER, password);
    }

    /** Begins to write the whole database into a file, as it is at one moment. */
    Process dump(Path into) throws IOException {
        SafeFiles.createPrivately(into);
        return program("mariadb-dump", "--single-transaction", "--quick", "--hex-blob", "--routines", "--events", "omringd")
                .redirectOutput(into.toFile()).start();
    }

    /** Reads what {@link #dump} wrote into the empty database. */
    void load(Path from) throws IOException, InterruptedException {
        if (program("mariadb", "--binary-mode", "omringd").redirectInput(from.toFile()).start().waitFor() != 0) {
            throw new IOException(words());
        }
    }

    /** What the programs had to complain about. */
    String words() throws IOException {
        return Files.exists(words) ? Files.readString(words).strip() : "";
    }

    private ProcessBuilder program(String name, String... options) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin").resolve(name).toString(), "--defaults-file=" + settings,
                "--skip-ssl", "--default-character-set=utf8mb4", "--character-sets-dir=" + home.resolve("share/charsets")));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectError(words.toFile());
    }
}
