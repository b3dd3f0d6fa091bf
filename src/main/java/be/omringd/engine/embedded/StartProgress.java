package be.omringd.engine.embedded;

import org.springframework.modulith.NamedInterface;

/**
 * Tells the person who typed {@code ./omringd start} what is going on. The address to open is shown once every step
 * that was begun is done. Where nobody looks (tests, containers) it does nothing but log.
 */
@NamedInterface("start")
public interface StartProgress {

    /**
     * Begins a step. To be sure that the address is shown after it, begin it at the latest while Spring announces that
     * the application is ready ({@code ApplicationReadyEvent}, {@code ApplicationRunner}).
     *
     * @param name short and in English, such as "Demo data"
     */
    Step begin(String name);

    /** One thing that has to happen before the start is complete. */
    interface Step {

        /** Shows how far it is: "12 of 60". May be called often. */
        void show(String state);

        /** The step is complete; shows how long it took. */
        void done();

        /** The step is over and something is to be said about it, in one sentence. */
        void done(String remark);
    }
}
