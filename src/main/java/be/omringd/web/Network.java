package be.omringd.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The network that an address belongs to, for limits that count what one household sends. */
public final class Network {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]*)\\](?::\\d*)?");
    private static final Pattern WITH_PORT = Pattern.compile("([^:]*):\\d*");

    private Network() {}

    /**
     * One household has one IPv4 address, but a whole /64 of IPv6 addresses to send from. Written with a port, in brackets, in
     * quotes, with a zone or as IPv4 within IPv6 it stays the same network: a proxy may write it in any of these ways.
     */
    public static String of(String address) {
        String bare = bare(String.valueOf(address).strip().replace("\"", ""));
        // a text with a colon is an address and never a name to look up
        if (!bare.contains(":")) {
            return bare.toLowerCase(Locale.ROOT);
        }
        try {
            InetAddress read = InetAddress.getByName(bare);
            byte[] bytes = read.getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : read.getHostAddress();
        } catch (UnknownHostException strange) {
            return bare.toLowerCase(Locale.ROOT);
        }
    }

    private static String bare(String address) {
        Matcher brackets = IN_BRACKETS.matcher(address);
        Matcher port = WITH_PORT.matcher(address);
        String bare = brackets.matches() ? brackets.group(1) : port.matches() ? port.group(1) : address;
        int zone = bare.indexOf('%');
        return zone < 0 ? bare : bare.substring(0, zone);
    }
}
