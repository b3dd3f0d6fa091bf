package be.omringd.engine.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds free ports on the loopback address. */
public final class Ports {

    // Below the range from which Linux (32768) and macOS (49152) take ports for outgoing connections, so that a port
    // that was free when it was chosen is still free when the child process binds it, and again after a restart.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private Ports() {}

    /** A port that nothing listens on at this moment. */
    public static int free() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StartRefused("No free port was found between " + FIRST + " and " + LAST + " on this machine.");
    }

    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Whether a server could listen on the port of this address, which may stand for all addresses. */
    static boolean isFree(InetAddress address, int port) {
        return canBind(new InetSocketAddress(address, port)) && (!address.isAnyLocalAddress() || isFree(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // As Tomcat does: connections of an earlier run that are still closing do not count as occupied.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException occupied) {
            return false;
        }
    }
}
