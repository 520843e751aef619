package dev.knowhow.spring;

import dev.knowhow.Knowhow;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * The health of the index: out of service until there is one, down if it cannot be read. An index that cannot be
 * updated still answers, so that is a detail.
 */
final class IndexHealth extends AbstractHealthIndicator {

    private final Knowhow knowhow;

    IndexHealth(Knowhow knowhow) {
        super("the index cannot be read");
        this.knowhow = knowhow;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var status = knowhow.operations().status();
        if (status.exists()) {
            health.up().withDetail("notes", status.notes());
        } else {
            health.outOfService().withDetail("reason", "there is no index yet");
        }
        knowhow.operations()
                .trouble()
                .ifPresent(trouble -> health.withDetail("notUpdated", String.valueOf(trouble.getMessage())));
    }
}
