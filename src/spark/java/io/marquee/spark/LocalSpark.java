package io.marquee.spark;

import io.marquee.account.Enquiry;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark within this JVM, with two threads, and a folder for what it reads and writes. */
record LocalSpark(SparkSession session, Path folder) implements AutoCloseable {

    static LocalSpark in(Path folder) {
        return new LocalSpark(
                SparkSession.builder()
                        .master("local[2]")
                        .appName("marquee")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.local.dir", folder.resolve("local").toString())
                        .config(
                                "spark.sql.warehouse.dir",
                                folder.resolve("warehouse").toString())
                        .config("spark.sql.datetime.java8API.enabled", true)
                        // the service has a factory of its own, and a JVM takes only one
                        .config("spark.sql.defaultUrlStreamHandlerFactory.enabled", false)
                        .config("spark.ui.enabled", false)
                        .getOrCreate(),
                folder);
    }

    /** Requests that stand as JSON, one a line, as Parquet with a column for each fact. */
    Dataset<Row> requests(Path lines) {
        return parquet(session.read()
                .schema(Columns.of(Enquiry.type()))
                .option("mode", "FAILFAST")
                .json(lines.toString()));
    }

    /** Rows, once they have been written as Parquet and are read again. */
    Dataset<Row> parquet(Dataset<Row> rows) {
        String file = folder.resolve("rows-" + System.nanoTime() + ".parquet").toString();
        rows.write().parquet(file);
        return session.read().parquet(file);
    }

    @Override
    public void close() {
        session.stop();
    }
}
