package dev.knowhow.spring;

import dev.knowhow.IndexReport;
import dev.knowhow.KnowhowException;
import dev.knowhow.WatchListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs updates of the index that fail or change notes. */
final class IndexLog implements WatchListener {

    private static final Logger LOG = LoggerFactory.getLogger(IndexLog.class);

    @Override
    public void updated(IndexReport report) {
        if (report.parsed() > 0 || report.deleted() > 0) {
            LOG.debug("index updated: {} notes read, {} gone", report.parsed(), report.deleted());
        }
    }

    @Override
    public void failed(KnowhowException trouble) {
        LOG.warn("the index is not updated: {}", trouble.getMessage());
    }
}
