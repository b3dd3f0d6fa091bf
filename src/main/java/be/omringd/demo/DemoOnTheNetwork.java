package be.omringd.demo;

import be.omringd.demo.DemoAccounts.DemoAccount;
import be.omringd.engine.embedded.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Other machines do not get to accounts whose password stands in the source, unless somebody asked for that. Looks before the first
 * request is taken, at what is in the database: a demonstration that was filled earlier counts as well.
 */
@Component
class DemoOnTheNetwork implements SmartInitializingSingleton {

    private final DemoAccounts accounts;
    private final ObjectProvider<DemoLoader> loader;
    private final String address;
    private final boolean askedFor;

    DemoOnTheNetwork(DemoAccounts accounts, ObjectProvider<DemoLoader> loader, @Value("${server.address:}") String address,
            @Value("${omringd.demo-passwords-on-the-network:false}") boolean askedFor) {
        this.accounts = accounts;
        this.loader = loader;
        this.address = address;
        this.askedFor = askedFor;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (askedFor || isForThisMachineOnly(address)) {
            return;
        }
        boolean soon = loader.stream().anyMatch(DemoLoader::isAboutToLoad);
        List<DemoAccount> open = soon ? DemoAccounts.ALL : accounts.open();
        if (!open.isEmpty()) {
            throw new StartRefused("Other machines would reach the accounts "
                    + open.stream().map(DemoAccount::username).collect(Collectors.joining(", "))
                    + " with the password of the demonstration, which anybody can read: start "
                    + (soon ? "with --no-demo" : "without --host and give them other passwords, use another folder with --data FOLDER")
                    + ", or ask for it with --demo-passwords-on-the-network.");
        }
    }

    private static boolean isForThisMachineOnly(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
