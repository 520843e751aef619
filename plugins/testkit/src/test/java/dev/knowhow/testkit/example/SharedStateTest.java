package dev.knowhow.testkit.example;

import dev.knowhow.spi.StateStore;
import dev.knowhow.testkit.StateStoreContract;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class SharedStateTest extends StateStoreContract {

    private final Map<String, byte[]> values = new ConcurrentHashMap<>();

    @Override
    protected StateStore open() {
        return new SharedState(values);
    }
}
