// What was spent on each service, by month.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	billingv1 "commitments-examples/gen/billing/v1"
	"commitments-examples/gen/billing/v1/billingv1connect"
	commonv1 "commitments-examples/gen/common/v1"
	"commitments-examples/internal/api"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()

	client := billingv1connect.NewBillingServiceClient(http.DefaultClient, api.BaseURL())
	firstQuarter := &commonv1.Period{
		Start: timestamppb.New(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)),
		End:   timestamppb.New(time.Date(2024, 4, 1, 0, 0, 0, 0, time.UTC)),
	}
	answer, err := client.GetSpend(ctx, &billingv1.GetSpendRequest{
		CompanyId:   "cyberdyne",
		Period:      firstQuarter,
		Granularity: billingv1.Granularity_GRANULARITY_MONTH,
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, bucket := range answer.GetBuckets() {
		month := bucket.GetPeriod().GetStart().AsTime().Format("2006-01")
		fmt.Println(month, bucket.GetServiceCode(), api.Decimal(bucket.GetCost()))
	}
	fmt.Println("total", api.Decimal(answer.GetTotalCost()))
}
