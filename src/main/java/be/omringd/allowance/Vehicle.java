package be.omringd.allowance;

/** With what somebody drove. Texts: {@code allowance.vehicle.<name>}. */
public enum Vehicle {
    CAR(RateKind.KM_CAR),
    BICYCLE(RateKind.KM_BICYCLE);

    private final RateKind rate;

    Vehicle(RateKind rate) {
        this.rate = rate;
    }

    /** What a kilometre brings. */
    RateKind rate() {
        return rate;
    }
}
