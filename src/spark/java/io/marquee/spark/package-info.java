/** The decision core within Apache Spark, unchanged: accounts from Parquet, decisions as Parquet. */
@NullMarked
package io.marquee.spark;

import org.jspecify.annotations.NullMarked;
